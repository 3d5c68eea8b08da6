namespace WijInDeWijk.Web.Features.Submissions.Questions;

/// <summary>One question of the form. What is stored under its key is its answer.</summary>
/// <param name="Key">Name of the field, lasting: answers in the store are kept under it.</param>
/// <param name="Kind">What can be answered.</param>
/// <param name="Label">The question itself.</param>
public sealed record Question(string Key, QuestionKind Kind, string Label)
{
    public const int LineLength = 120;
    public const int TextLength = 8000;

    /// <summary>What it is about, where the question itself does not say so: a lesson or a bond. On the form a heading says it.</summary>
    public string? Subject { get; init; }

    /// <summary>The question with what it is about, for beside an answer.</summary>
    public string Title => Subject is null ? Label : $"{Subject}{(Subject[^1] is '?' or '!' or '.' ? " " : ". ")}{Label}";

    public string? Hint { get; init; }

    /// <summary>How much is welcome, in words; never a minimum.</summary>
    public string? Guidance { get; init; }

    public int MaxLength { get; init; } = Kind == QuestionKind.Text ? TextLength : LineLength;

    /// <summary>Said where an answer is missing that we can't do without; null where it is optional.</summary>
    public string? Missing { get; init; }

    /// <summary>Asked in the short form too.</summary>
    public bool InBrief { get; init; }

    public IReadOnlyList<QuestionChoice> Choices { get; init; } = [];

    /// <summary>What a browser may fill in.</summary>
    public string? Autocomplete { get; init; }

    public bool IsRequired => Missing is not null;
}

public sealed record QuestionChoice(string Value, string Label);

public enum QuestionKind
{
    /// <summary>One line.</summary>
    Line,

    /// <summary>As much as one likes; Markdown's simplest signs are understood.</summary>
    Text,

    /// <summary>One of a list.</summary>
    Choice,

    /// <summary>One of a few, all of them in sight.</summary>
    OneOf,

    /// <summary>Any of a list; stored as codes with commas between them.</summary>
    Choices,

    /// <summary>A municipality, with suggestions.</summary>
    Municipality,

    /// <summary>A point on the map, as <c>52.0907,5.1214</c>; set on a page of its own.</summary>
    Point,

    Email,

    /// <summary>A tick: stored as <see cref="AnswerReader.Yes"/>.</summary>
    Consent,
}
