namespace WijInDeWijk.Web.Infrastructure.HeldForms;

/// <summary>Why a form was refused, where its status code alone does not tell; a feature of the request, for the page that ends it.</summary>
public sealed record Refusal(RefusalKind Kind)
{
    /// <summary>Notes why, for an answer without a body.</summary>
    public static void Note(HttpContext context, RefusalKind kind) => context.Features.Set(new Refusal(kind));

    public static RefusalKind Of(HttpContext context) => context.Features.Get<Refusal>()?.Kind ?? RefusalKind.ByStatus;
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
}
