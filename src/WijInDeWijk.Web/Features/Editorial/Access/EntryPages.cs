namespace WijInDeWijk.Web.Features.Editorial.Access;

public enum EntryOutcome
{
    None,
    In,
    SecondStep,
    Empty,

    /// <summary>Wrong password, unknown address, locked or disabled: it is not told which.</summary>
    Wrong,

    /// <summary>A passkey that is not known here, or that did not prove enough; or an account that is locked or disabled.</summary>
    WrongPasskey,
    TooOften,
}

/// <param name="Back">Where they were going.</param>
public sealed record SignInPage(string Email, string? Back, EntryOutcome Outcome)
{
    public bool PasswordChanged { get; init; }

    /// <summary>Which field the message is about.</summary>
    public string Target => Outcome == EntryOutcome.WrongPasskey ? "toegangssleutel" : "wachtwoord";

    public string? Message => Outcome switch
    {
        EntryOutcome.Empty => "Vul uw e-mailadres en uw wachtwoord in",
        EntryOutcome.Wrong => "Dit e-mailadres en dit wachtwoord horen niet bij elkaar",
        EntryOutcome.WrongPasskey => "Met deze toegangssleutel komt u hier niet binnen. Meld u aan met uw wachtwoord",
        EntryOutcome.TooOften => "Er is te vaak geprobeerd om binnen te komen. Wacht een kwartier en probeer het dan weer",
        _ => null,
    };
}

public sealed record SecondStepPage(string? Back, EntryOutcome Outcome)
{
    public string? Message => Outcome switch
    {
        EntryOutcome.Empty => "Vul de code in",
        EntryOutcome.Wrong => "Deze code klopt niet (meer). Kijk of de klok van uw telefoon gelijk loopt, en vul de nieuwste code in",
        EntryOutcome.TooOften => "Er is te vaak geprobeerd om binnen te komen. Wacht een kwartier en probeer het dan weer",
        _ => null,
    };
}

/// <param name="Code">The secret of the link, to be sent along with the form.</param>
public sealed record ChoosePasswordPage(string Code, string Name, string Email, bool IsInvitation, string? Error);

public sealed record ForgotPage(string Email, bool IsSent, string? Error);
