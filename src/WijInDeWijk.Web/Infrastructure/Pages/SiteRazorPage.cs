using Microsoft.AspNetCore.Mvc.Razor;

namespace WijInDeWijk.Web.Infrastructure.Pages;

/// <summary>What every view derives from (see <c>Features/_ViewImports.cshtml</c>), so that a page tells its layout about itself by type.</summary>
public abstract class SiteRazorPage<TModel> : RazorPage<TModel>
{
    /// <summary>Set by the view of a page; its layout, which is another view, reads it.</summary>
    public PageMetadata Page
    {
        get => Context.Features.Get<PageMetadata>() ?? PageMetadata.Untitled;
        set => Context.Features.Set(value);
    }

    public bool IsPreview => Context.Features.Get<PagePreview>() is not null;
}
