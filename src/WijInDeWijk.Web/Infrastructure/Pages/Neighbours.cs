namespace WijInDeWijk.Web.Infrastructure.Pages;

/// <summary>The pages before and after this one, in reading order.</summary>
public sealed record Neighbours(Neighbour? Previous, Neighbour? Next, string Label);
