namespace WijInDeWijk.Web.Infrastructure.Typing;

/// <summary>A controller that knows who is typing.</summary>
internal interface IOwnsTypedForms
{
    /// <summary>As the store names them; null where nobody is known.</summary>
    string? OwnerOfTypedForms { get; }
}
