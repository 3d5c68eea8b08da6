namespace WijInDeWijk.Web.Infrastructure;

/// <summary>How a command ended: done, nothing there, somebody else was first, or something is wrong with what was sent.</summary>
public record CommandResult
{
    public static readonly CommandResult Ok = new(CommandStatus.Ok);

    public static readonly CommandResult NotFound = new(CommandStatus.NotFound);

    public static readonly CommandResult Conflict = new(CommandStatus.Conflict);

    private protected CommandResult(CommandStatus status, string? field = null, string? error = null) => (Status, Field, Error) = (status, field, error);

    public CommandStatus Status { get; }

    /// <summary>The field that is wrong, by the name that the form gives it; null where it is not about one field.</summary>
    public string? Field { get; }

    /// <summary>What is wrong with it, for who sent it.</summary>
    public string? Error { get; }

    public bool IsOk => Status == CommandStatus.Ok;

    public bool IsConflict => Status == CommandStatus.Conflict;

    public bool IsInvalid => Status == CommandStatus.Invalid;

    public int StatusCode => Status switch
    {
        CommandStatus.NotFound => StatusCodes.Status404NotFound,
        CommandStatus.Conflict => StatusCodes.Status409Conflict,
        CommandStatus.Invalid => StatusCodes.Status400BadRequest,
        _ => StatusCodes.Status200OK,
    };

    /// <summary>What is wrong is in what comes along.</summary>
    public static CommandResult Invalid() => new(CommandStatus.Invalid);

    public static CommandResult Invalid(string field, string error) => new(CommandStatus.Invalid, field, error);

    /// <summary>The same result, with what the caller goes on with.</summary>
    public CommandResult<T> With<T>(T value) => new(this, value);

    public string? ErrorOf(string field) => Field == field ? Error : null;
}

/// <summary>The result of a command that answers with something.</summary>
public sealed record CommandResult<T> : CommandResult
{
    internal CommandResult(CommandResult result, T value)
        : base(result.Status, result.Field, result.Error) => Value = value;

    public T Value { get; }
}

public enum CommandStatus
{
    Ok,
    NotFound,

    /// <summary>The page no longer showed how things are.</summary>
    Conflict,
    Invalid,
}
