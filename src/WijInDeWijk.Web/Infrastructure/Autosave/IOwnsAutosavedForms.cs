namespace WijInDeWijk.Web.Infrastructure.Autosave;

/// <summary>A controller that knows who is typing.</summary>
internal interface IOwnsAutosavedForms
{
    /// <summary>As the store names them; null where nobody is known.</summary>
    string? AutosaveOwner { get; }
}
