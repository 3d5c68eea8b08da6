namespace WijInDeWijk.Web.Data;

/// <summary>So many wish to write that this one is sent away: nothing was saved, and later it may.</summary>
public sealed class StoreBusyException : Exception
{
    public StoreBusyException()
    {
    }

    public StoreBusyException(string message)
        : base(message)
    {
    }

    public StoreBusyException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
