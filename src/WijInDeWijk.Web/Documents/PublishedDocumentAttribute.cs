using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.EntityFrameworkCore;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Data;

namespace WijInDeWijk.Web.Documents;

/// <summary>
/// Lets an action run for a published document only, and gives it the document's id as <c>documentId</c>.
/// What never existed, or is away for now, is not found (404); what was archived leads on (301) or is gone (410), as is what its
/// teller took back, with a way on.
/// </summary>
/// <param name="kind">The kind of document that the action shows.</param>
/// <param name="keyTemplate">How the route's values make up the document's key, such as <c>{publication}/{slug}</c>.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PublishedDocumentAttribute(DocumentKind kind, string keyTemplate = "{slug}") : ActionFilterAttribute
{
    public const string Argument = "documentId";

    public DocumentKind Kind { get; } = kind;

    public string KeyTemplate { get; } = keyTemplate;

    public override async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        var key = context.RouteData.Values.Aggregate(
            KeyTemplate, (template, value) => template.Replace($"{{{value.Key}}}", value.Value as string, StringComparison.Ordinal));
        var (store, aborted) = (context.HttpContext.RequestServices.GetRequiredService<SiteDbContext>(), context.HttpContext.RequestAborted);
        var id = await store.Documents.Where(document => document.Kind == Kind && document.Key == key).Select(document => (int?)document.Id).FirstOrDefaultAsync(aborted);
        if (id is not null)
        {
            context.ActionArguments[Argument] = id;
            await next();
            return;
        }

        context.Result = await store.ArchivedPages.AsNoTracking().FirstOrDefaultAsync(page => page.Kind == Kind && page.Key == key, aborted) switch
        {
            null => new NotFoundResult(),
            { ForwardTo: { } address } => new RedirectResult(address, permanent: true),
            { Title: var title } => Gone(context, title),
        };
    }

    private ViewResult Gone(ActionExecutingContext context, string title) => new()
    {
        ViewName = "Gone",
        StatusCode = StatusCodes.Status410Gone,
        ViewData = new ViewDataDictionary<GoneView>(((Controller)context.Controller).ViewData, new GoneView(Kind, title)),
    };
}

/// <summary>What is said of a page that was taken off the site.</summary>
/// <param name="Title">Empty for a story that its teller took back.</param>
public sealed record GoneView(DocumentKind Kind, string Title)
{
    public bool IsWithdrawn => Title.Length == 0;
}
