namespace WijInDeWijk.Web.Infrastructure.PageCaching;

/// <summary>
/// The answer is the same for every reader, so the page cache and any cache between may keep it. What the action binds from the query
/// string is all that its page may depend on: any other parameter is taken out of the request before the page is rendered.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class PublicPageAttribute : Attribute;
