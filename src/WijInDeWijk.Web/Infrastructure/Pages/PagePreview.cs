namespace WijInDeWijk.Web.Infrastructure.Pages;

/// <summary>A feature of a request that shows an editor a page as readers would see it; nothing of it was saved.</summary>
public sealed record PagePreview;
