namespace WijInDeWijk.Web.Infrastructure;

/// <summary>Names of the fields of a step that are not questions.</summary>
internal static class StepForm
{
    public const string Version = "versie";

    /// <summary>Which button was chosen; without it, and with any value but <see cref="Later"/>, one goes on.</summary>
    public const string After = "daarna";

    public const string Later = "later";
}
