using Microsoft.AspNetCore.Authorization;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Data.Editors;

namespace WijInDeWijk.Web.Features.Editorial;

/// <summary>Who may do what behind the site, by name; roles are in <see cref="EditorRole"/>.</summary>
public static class EditorPolicies
{
    /// <summary>Sees the queue and everything in it: every role.</summary>
    public const string Read = "redactie-lezen";

    /// <summary>Weighs, edits and publishes: redacteur and beheerder.</summary>
    public const string Edit = "redactie-bewerken";

    /// <summary>People, templates and settings: beheerder.</summary>
    public const string Manage = "redactie-beheren";

    public static void Add(AuthorizationOptions options)
    {
        options.AddPolicy(Read, policy => policy.RequireRole(From(EditorRole.Reader)));
        options.AddPolicy(Edit, policy => policy.RequireRole(From(EditorRole.Editor)));
        options.AddPolicy(Manage, policy => policy.RequireRole(From(EditorRole.Manager)));
    }

    private static IEnumerable<string> From(EditorRole lowest) => Terms.All<EditorRole>().Where(role => role >= lowest).Select(role => role.Code());
}
