namespace WijInDeWijk.Web.Content;

/// <summary>How a program is going to use the store.</summary>
public enum StoreUse
{
    /// <summary>Serves or changes it, and takes documents over: one program at a time.</summary>
    Alone,

    /// <summary>Reads, or adds one thing in one transaction: also while the site runs.</summary>
    BesideSite,
}
