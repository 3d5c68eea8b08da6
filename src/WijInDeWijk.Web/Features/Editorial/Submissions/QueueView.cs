using Microsoft.AspNetCore.Mvc;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Data.Submissions;

namespace WijInDeWijk.Web.Features.Editorial.Submissions;

/// <summary>Whose turn it is. A submission is in one of these, and may be overdue as well.</summary>
public enum QueueGroup
{
    [Term("nieuw", "Nieuw")]
    New,

    [Term("wacht-op-ons", "Wacht op ons")]
    WaitsForUs,

    [Term("wacht-op-inzender", "Wacht op de inzender")]
    WaitsForSender,

    /// <summary>Told by telephone; not sent yet.</summary>
    [Term("wacht-op-verteller", "Wacht op de verteller")]
    WaitsForTeller,

    [Term("te-laat", "Te laat")]
    Overdue,

    [Term("quarantaine", "Apart gezet")]
    Quarantined,

    /// <summary>Its teller took it back, or their consent, while it was on the site; shown for a while, for what editors have to do elsewhere.</summary>
    [Term("van-de-site", "Ingetrokken: van de site gehaald")]
    TakenDown,

    [Term("afgehandeld", "Afgehandeld")]
    Closed,
}

/// <summary>What an editor narrows the queue to; a value that does not exist narrows nothing.</summary>
public sealed record QueueFilter
{
    public const string Mine = "mij";
    public const string Nobody = "niemand";

    [FromQuery(Name = "groep")]
    public string? Group { get; init; }

    /// <summary>The number of an editor, <see cref="Mine"/> or <see cref="Nobody"/>.</summary>
    [FromQuery(Name = "bij")]
    public string? Assignee { get; init; }

    public QueueGroup? Only => Terms.TryParse<QueueGroup>(Group, out var group) ? group : null;
}

public sealed record QueueView(QueueFilter Filter, IReadOnlyList<QueuePart> Parts, IReadOnlyList<(string Value, string Label)> Assignees, ModerationFigures Figures, QueueSummary Waiting);

/// <summary>What else waits for an editor, on pages of its own.</summary>
public sealed record QueueSummary(int Reactions, int SetApart, int Answers);

/// <param name="Items">Narrowed by the filter.</param>
/// <param name="Total">Not narrowed.</param>
public sealed record QueuePart(QueueGroup Group, int Total, IReadOnlyList<QueueItem> Items);

public sealed record QueueItem(string Reference, string Title, string Place, SubmissionStatus Status, SubmissionForm Form, QueueGroup Group)
{
    /// <summary>Since when it is somebody's turn.</summary>
    public DateTimeOffset Since { get; init; }

    public int WorkingDays { get; init; }

    public bool IsOverdue { get; init; }

    public string? QuarantineReasons { get; init; }

    public bool HasProposal { get; init; }

    /// <summary>It was published, and readers can't open it now.</summary>
    public bool IsOffSite { get; init; }

    /// <summary>An editor is still writing it down.</summary>
    public bool IsBeingWrittenDown { get; init; }

    public int? AssigneeId { get; init; }

    public string? Assignee { get; init; }
}
