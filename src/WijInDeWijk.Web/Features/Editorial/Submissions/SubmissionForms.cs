using Microsoft.AspNetCore.Mvc;
using WijInDeWijk.Web.Data.Submissions;
using WijInDeWijk.Web.Features.Editorial.Commands;

namespace WijInDeWijk.Web.Features.Editorial.Submissions;

/// <summary>To whom a submission is given.</summary>
public sealed record AssignForm : VersionForm
{
    [FromForm(Name = "redacteur")]
    public int Editor { get; init; }
}

/// <summary>What editors write to each other. It is in nobody's way, so it has no version.</summary>
public sealed record NoteForm
{
    [FromForm(Name = "notitie")]
    public string? Text { get; init; }
}

/// <summary>What the contributor is asked.</summary>
public sealed record QuestionForm : VersionForm
{
    [FromForm(Name = "vraag")]
    public string? Text { get; init; }
}

/// <summary>Which section the contributor gets back, and what can be better.</summary>
public sealed record ReturnSectionForm : VersionForm
{
    [FromForm(Name = "onderdeel")]
    public string? Section { get; init; }

    [FromForm(Name = "opmerkingen")]
    public string? Remarks { get; init; }
}

/// <summary>Whether a change that the contributor proposed is taken over.</summary>
public sealed record ProposalForm : VersionForm
{
    [FromForm(Name = "besluit")]
    public string? Decision { get; init; }

    /// <summary>Open for what is no decision.</summary>
    public ProposalState State => Decision switch
    {
        "overnemen" => ProposalState.TakenOver,
        "laten" => ProposalState.Left,
        _ => ProposalState.Open,
    };
}
