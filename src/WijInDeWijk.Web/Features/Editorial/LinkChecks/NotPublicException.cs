namespace WijInDeWijk.Web.Features.Editorial.LinkChecks;

/// <summary>A name stands for addresses that are not on the public internet.</summary>
public sealed class NotPublicException : Exception
{
    public NotPublicException()
    {
    }

    public NotPublicException(string message)
        : base(message)
    {
    }

    public NotPublicException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
