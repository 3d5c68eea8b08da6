using WijInDeWijk.Web.Infrastructure.HeldForms;

namespace WijInDeWijk.Web.Features.Submissions.Access;

/// <param name="Typed">What was filled in, to be shown again.</param>
public sealed record ReturnView(ReturnTrouble Trouble, string Typed)
{
    /// <summary>What they sent without having the code.</summary>
    public HeldForm? Held { get; init; }
}

public enum ReturnTrouble
{
    None,

    /// <summary>Nothing was filled in.</summary>
    Empty,

    /// <summary>Not a code, or of something that is no longer there.</summary>
    Unknown,

    /// <summary>Too many wrong codes.</summary>
    TooOften,

    /// <summary>This browser did not open that submission.</summary>
    NotYours,
}
