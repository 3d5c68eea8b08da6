namespace WijInDeWijk.Web.Mail;

/// <summary>The mail server will never take this message: its recipient does not exist, or its content is not accepted.</summary>
public sealed class MailRefusedException : Exception
{
    public MailRefusedException()
    {
    }

    public MailRefusedException(string message)
        : base(message)
    {
    }

    public MailRefusedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
