using System.ComponentModel.DataAnnotations;

namespace WijInDeWijk.Web.Infrastructure;

/// <summary>Periods and limits of sending in; section <c>Submissions</c> of the settings.</summary>
public sealed class SubmissionOptions : IValidatableObject
{
    public const string Section = "Submissions";

    /// <summary>The address of this site as others know it: links in mail start with it.</summary>
    [Required]
    [Url]
    public string SiteAddress { get; set; } = "http://localhost:5080";

    /// <summary>Within how many working days a sender hears from us.</summary>
    [Range(1, 60)]
    public int AnswerWithinWorkingDays { get; set; } = 10;

    /// <summary>A draft that nobody opens for so many days is deleted.</summary>
    [Range(7, 730)]
    public int DraftDays { get; set; } = 90;

    /// <summary>So many days before, that is announced.</summary>
    [Range(1, 60)]
    public int DraftNoticeDays { get; set; } = 14;

    /// <summary>What somebody told by telephone is erased so many days after it was laid before them, unless they approved.</summary>
    [Range(7, 365)]
    public int TellerDays { get; set; } = 30;

    /// <summary>After so many working days they are reminded of it, once.</summary>
    [Range(1, 60)]
    public int TellerReminderWorkingDays { get; set; } = 5;

    /// <summary>What was not placed or was withdrawn, is erased after so many months.</summary>
    [Range(1, 120)]
    public int ClosedMonths { get; set; } = 6;

    /// <summary>Who sent a published story is forgotten after so many months without contact.</summary>
    [Range(1, 120)]
    public int ContactMonths { get; set; } = 24;

    /// <summary>A link to tell how a case fares works for so many days.</summary>
    [Range(1, 365)]
    public int CheckInLinkDays { get; set; } = 60;

    /// <summary>After so many months without a word, it is time to ask how a case fares.</summary>
    [Range(1, 120)]
    public int CheckInMonths { get; set; } = 12;

    /// <summary>How often the periods are looked at, in minutes.</summary>
    [Range(1, 1440)]
    public int UpkeepMinutes { get; set; } = 60;

    /// <summary>Nobody fills in the first step faster than this; who does is set apart.</summary>
    [Range(0, 60)]
    public int MinimumSeconds { get; set; } = 3;

    /// <summary>A story with more links than this is set apart.</summary>
    [Range(0, 100)]
    public int MaxLinks { get; set; } = 8;

    /// <summary>More new drafts from one address in an hour are set apart; ten times as many are refused.</summary>
    [Range(1, 100_000)]
    public int DraftsPerAddress { get; set; } = 10;

    /// <summary>More sent in from one address in an hour are set apart.</summary>
    [Range(1, 100_000)]
    public int SendsPerAddress { get; set; } = 5;

    /// <summary>More sent in by everybody together in an hour are set apart, and administrators are told.</summary>
    [Range(1, 1_000_000)]
    public int SendsOverall { get; set; } = 100;

    /// <summary>More saves of one submission from one address in a minute are refused for a while.</summary>
    [Range(1, 1_000_000)]
    public int SavesPerAddress { get; set; } = 240;

    /// <summary>With more new drafts by everybody together in an hour, who sends more than is usual is refused, so that no flood fills the disk; others wait longer.</summary>
    [Range(1, 1_000_000)]
    public int DraftsOverall { get; set; } = 2_000;

    /// <summary>More wrong codes from one address in an hour are answered with 429; a right one opens all the same.</summary>
    [Range(1, 100_000)]
    public int WrongCodesPerAddress { get; set; } = 10;

    /// <summary>More wrong codes by everybody together in an hour are answered more slowly, and administrators are told.</summary>
    [Range(1, 1_000_000)]
    public int WrongCodesOverall { get; set; } = 500;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!Uri.TryCreate(SiteAddress, UriKind.Absolute, out var address) || (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps) || address.Host.Length == 0)
        {
            yield return new ValidationResult($"{Section}:{nameof(SiteAddress)} is geen webadres dat met http:// of https:// begint.", [nameof(SiteAddress)]);
        }

        if (DraftNoticeDays >= DraftDays)
        {
            yield return new ValidationResult($"{Section}:{nameof(DraftNoticeDays)} is niet kleiner dan {Section}:{nameof(DraftDays)}: een concept wordt aangekondigd voordat het verdwijnt.", [nameof(DraftNoticeDays)]);
        }
    }
}
