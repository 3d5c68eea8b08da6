using WijInDeWijk.Web.Data.Texts;
using WijInDeWijk.Web.Features.Editorial.Proposals;

namespace WijInDeWijk.Web.Features.Editorial.Texts;

/// <summary>A text as a page to edit.</summary>
/// <param name="File">Its file; empty for a text that does not exist yet.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Halves">As it is now, or as it was typed.</param>
/// <param name="Version">What a save starts from.</param>
public sealed record EditTextView(string File, string Title, TextKind Kind, EditableText Halves, int Version)
{
    /// <summary>Its page, where readers see one.</summary>
    public string? Url { get; init; }

    public SourceTextState State { get; init; }

    public string Reason { get; init; } = string.Empty;

    public bool IsForReaders { get; init; }

    public string ReadersWords { get; init; } = string.Empty;

    public IReadOnlyList<TextError> Faults { get; init; } = [];

    public IReadOnlyList<TextError> Warnings { get; init; } = [];

    /// <summary>What a colleague saved meanwhile beside what was typed; null where nobody did.</summary>
    public WordDiff? Meanwhile { get; init; }

    public bool IsSaved { get; init; }

    public IReadOnlyList<LinkChoice> Links { get; init; } = [];

    /// <summary>Who else has it open, in a sentence each.</summary>
    public IReadOnlyList<string> Others { get; init; } = [];

    /// <summary>What the sender of this case would have different; taken over, and not on the site yet.</summary>
    public IReadOnlyList<ProposalView> Proposals { get; init; } = [];

    /// <summary>Those that are on the site with the next save.</summary>
    public IReadOnlyList<int> Placed { get; init; } = [];

    /// <summary>What is being made; null for a text that exists.</summary>
    public NewText? New { get; init; }

    public bool IsNew => New is not null;

    public bool HasProblem => Faults.Count > 0 || Meanwhile is not null;

    public string? ErrorOf(string target) => Faults.FirstOrDefault(fault => fault.Target == target)?.Message;

    public bool Has(string target) => Faults.Any(fault => fault.Target == target);
}
