namespace WijInDeWijk.Web.Infrastructure;

/// <summary>A reason not to start that the person who starts the site can do something about; its message is shown as it is.</summary>
public sealed class StartupException : Exception
{
    public StartupException()
    {
    }

    public StartupException(string message)
        : base(message)
    {
    }

    public StartupException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
