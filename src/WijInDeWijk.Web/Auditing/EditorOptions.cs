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

    /// <summary>After so many wrong passwords an account is locked for a while.</summary>
    [Range(3, 20)]
    public int WrongPasswords { get; set; } = 5;

    /// <summary>How long it is locked.</summary>
    [Range(1, 1440)]
    public int LockoutMinutes { get; set; } = 15;

    /// <summary>More attempts to come in from one address in a quarter of an hour are refused for a while.</summary>
    [Range(1, 100_000)]
    public int AttemptsPerAddress { get; set; } = 20;

    /// <summary>More attempts to come in by everybody together in a quarter of an hour are refused for a while.</summary>
    [Range(1, 1_000_000)]
    public int AttemptsOverall { get; set; } = 500;
}
