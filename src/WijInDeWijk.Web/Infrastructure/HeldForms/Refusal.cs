namespace WijInDeWijk.Web.Infrastructure.HeldForms;

/// <summary>Why a form was refused, where its status code alone does not tell; a feature of the request, for the page that ends it.</summary>
/// <param name="Kind">Of the reason.</param>
/// <param name="Words">For the visitor, where the kind alone says too little.</param>
public sealed record Refusal(RefusalKind Kind, string? Words)
{
    /// <summary>Notes why, for an answer without a body.</summary>
    public static void Note(HttpContext context, RefusalKind kind, string? words = null) => context.Features.Set(new Refusal(kind, words));

    public static RefusalKind Of(HttpContext context) => context.Features.Get<Refusal>()?.Kind ?? RefusalKind.ByStatus;

    public static string? WordsOf(HttpContext context) => context.Features.Get<Refusal>()?.Words;
}

public enum RefusalKind
{
    ByStatus,

    /// <summary>The session of an editor ended.</summary>
    SignIn,

    /// <summary>This browser has no code that opens the submission.</summary>
    Code,

    /// <summary>The signature of the form is missing, or not of this visitor.</summary>
    Forgery,

    /// <summary>An editor has to set up a second step before anything else.</summary>
    SecondStep,

    /// <summary>There is no room for the files that came with it.</summary>
    Files,
}
