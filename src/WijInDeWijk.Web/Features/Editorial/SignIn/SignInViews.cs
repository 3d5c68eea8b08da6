using WijInDeWijk.Web.Infrastructure.HeldForms;

namespace WijInDeWijk.Web.Features.Editorial.SignIn;

public enum SignInOutcome
{
    None,
    In,
    SecondStep,
    Empty,

    /// <summary>Wrong password, unknown address or disabled: it is not told which.</summary>
    Wrong,

    /// <summary>A passkey that is not known here, or that did not prove enough; or an account that is disabled.</summary>
    WrongPasskey,

    /// <summary>Too often wrong for this account, from this address. The same whether there is such an account or not.</summary>
    Shut,

    /// <summary>The organisation's own sign-in did not work.</summary>
    OutsideFailed,

    /// <summary>The organisation knows them, but there is no account with that verified address.</summary>
    NotInvited,

    /// <summary>Told only to who proved to be the person of the account.</summary>
    SwitchedOff,
    Locked,
}

/// <param name="Back">Where they were going.</param>
public sealed record SignInView(string Email, string? Back, SignInOutcome Outcome)
{
    public bool PasswordChanged { get; init; }

    /// <summary>What they typed when their session ended.</summary>
    public HeldForm? Held { get; init; }

    /// <summary>Which field the message is about.</summary>
    public string Target => Outcome switch
    {
        SignInOutcome.WrongPasskey => "toegangssleutel",
        SignInOutcome.OutsideFailed or SignInOutcome.NotInvited or SignInOutcome.SwitchedOff or SignInOutcome.Locked => "extern",
        _ => "wachtwoord",
    };

    public string? Message => Outcome switch
    {
        SignInOutcome.Empty => "Vul uw e-mailadres en uw wachtwoord in",
        SignInOutcome.Wrong => "Dit e-mailadres en dit wachtwoord horen niet bij elkaar",
        SignInOutcome.WrongPasskey => "Met deze toegangssleutel komt u hier niet binnen. Meld u aan met uw wachtwoord",
        SignInOutcome.OutsideFailed => "Aanmelden bij uw organisatie lukte niet. Probeer het nog eens, of gebruik uw wachtwoord",
        SignInOutcome.NotInvited => "U bent bekend bij uw organisatie, maar hier niet uitgenodigd met dit e-mailadres. Vraag een beheerder om een uitnodiging",
        SignInOutcome.SwitchedOff => "Uw account bij de redactie staat uit. Vraag een beheerder of dat klopt",
        SignInOutcome.Locked => "Uw account is even op slot, omdat er te vaak een verkeerde code is gebruikt. Probeer het straks nog eens",
        SignInOutcome.Shut => "Er is hier te vaak een verkeerd wachtwoord ingevuld voor dit e-mailadres. Wacht even, of kies een nieuw wachtwoord bij Wachtwoord vergeten. Met een toegangssleutel of via uw organisatie komt u nu al binnen",
        _ => null,
    };
}

public sealed record TwoFactorView(string? Back, SignInOutcome Outcome)
{
    /// <summary>What they typed when their session ended.</summary>
    public HeldForm? Held { get; init; }

    public string? Message => Outcome switch
    {
        SignInOutcome.Empty => "Vul de code in",
        SignInOutcome.Wrong => "Deze code klopt niet (meer). Kijk of de klok van uw telefoon gelijk loopt, en vul de nieuwste code in",
        SignInOutcome.Shut => "Er is hier te vaak een verkeerde code ingevuld. Wacht even en probeer het dan weer, of vraag een beheerder om hulp. Met een toegangssleutel komt u nu al binnen",
        _ => null,
    };
}

/// <param name="Code">The secret of the link, to be sent along with the form.</param>
public sealed record ChoosePasswordView(string Code, string Name, string Email, bool IsInvitation, string? Error);

public sealed record ForgotPasswordView(string Email, bool IsSent, string? Error);
