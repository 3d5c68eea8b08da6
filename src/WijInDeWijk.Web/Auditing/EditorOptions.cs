using System.ComponentModel.DataAnnotations;

namespace WijInDeWijk.Web.Auditing;

/// <summary>Coming behind the site; section <c>Editors</c> of the settings.</summary>
public sealed class EditorOptions
{
    public const string Section = "Editors";

    /// <summary>A session that is not used for so many hours ends.</summary>
    [Range(1, 168)]
    public int SessionHours { get; set; } = 10;

    /// <summary>An invitation can be accepted for so many days.</summary>
    [Range(1, 60)]
    public int InvitationDays { get; set; } = 7;

    /// <summary>An editor without a second step sets one up before anything else.</summary>
    public bool SecondStepIsRequired { get; set; }

    /// <summary>A link for a new password works for so many minutes.</summary>
    [Range(5, 1440)]
    public int ResetMinutes { get; set; } = 60;

    /// <summary>After so many wrong passwords or codes from one address, an account is shut for that address for a while.</summary>
    [Range(3, 20)]
    public int WrongPasswords { get; set; } = 5;

    /// <summary>After so many wrong codes of the second step from everywhere, by who has the password, an account takes no codes for a while.</summary>
    [Range(10, 100)]
    public int WrongCodes { get; set; } = 50;

    /// <summary>How many mails with a link for a new password one account gets in an hour.</summary>
    [Range(1, 100)]
    public int ResetMailsPerHour { get; set; } = 3;

    /// <summary>How long that lasts.</summary>
    [Range(1, 1440)]
    public int LockoutMinutes { get; set; } = 15;

    /// <summary>After more failures from one address in a quarter of an hour, it is answered more slowly.</summary>
    [Range(1, 100_000)]
    public int AttemptsPerAddress { get; set; } = 20;

    /// <summary>After more failures of everybody together in a quarter of an hour, everybody is answered more slowly, and administrators are told.</summary>
    [Range(1, 1_000_000)]
    public int AttemptsOverall { get; set; } = 500;
}
