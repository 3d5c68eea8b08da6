using System.ComponentModel.DataAnnotations;

namespace WijInDeWijk.Web.Mail;

/// <summary>How mail leaves the site; section <c>Mail</c> of the settings. Without a <see cref="Host"/> it goes to a folder.</summary>
public sealed class MailOptions : IValidatableObject
{
    public const string Section = "Mail";

    /// <summary>Name of the mail server; left empty, nothing is sent and each message becomes a file in <see cref="Folder"/>.</summary>
    public string? Host { get; set; }

    [Range(1, 65_535)]
    public int Port { get; set; } = 587;

    public MailSecurity Security { get; set; } = MailSecurity.StartTls;

    public string? UserName { get; set; }

    public string? Password { get; set; }

    /// <summary>Address that the site writes from.</summary>
    [Required]
    public string From { get; set; } = "redactie@example.org";

    public string FromName { get; set; } = "Wij in de wijk";

    /// <summary>Folder for messages as .eml files, relative to the content root; made when missing.</summary>
    [Required]
    public string Folder { get; set; } = "../data/post";

    [Range(1, 600)]
    public int TimeoutSeconds { get; set; } = 30;

    /// <summary>How often the outbox is looked into, in seconds.</summary>
    [Range(1, 3_600)]
    public int PollSeconds { get; set; } = 5;

    /// <summary>After how many days a message that was sent or refused loses its address, subject and text.</summary>
    [Range(1, 3_650)]
    public int EmptyAfterDays { get; set; } = 30;

    public bool SendsRealMail => !string.IsNullOrWhiteSpace(Host);

    /// <summary>Absolute path of the folder.</summary>
    public string Resolve(string contentRoot) => Path.GetFullPath(Folder, contentRoot);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!MailAddresses.IsValid(From))
        {
            yield return new ValidationResult("Mail:From is geen e-mailadres.", [nameof(From)]);
        }
        else if (SendsRealMail && From.EndsWith("@example.org", StringComparison.OrdinalIgnoreCase))
        {
            yield return new ValidationResult("Mail:Host is ingevuld; vul dan ook Mail:From in, het adres waarvandaan de site mailt.", [nameof(From)]);
        }

        if (string.IsNullOrEmpty(UserName) != string.IsNullOrEmpty(Password))
        {
            yield return new ValidationResult("Mail:UserName en Mail:Password horen bij elkaar: vul beide in, of geen van beide.", [nameof(UserName)]);
        }

        if (!string.IsNullOrEmpty(Password) && Security is MailSecurity.None)
        {
            yield return new ValidationResult("Mail:Password gaat niet over een onbeveiligde verbinding: zet Mail:Security op StartTls of Tls.", [nameof(Security)]);
        }
    }
}

/// <summary>How the connection to the mail server is protected.</summary>
public enum MailSecurity
{
    /// <summary>Not at all: for a server on this machine.</summary>
    None,

    /// <summary>In the open, then encrypted before anything is said; usually port 587.</summary>
    StartTls,

    /// <summary>Encrypted from the start; usually port 465.</summary>
    Tls,
}
