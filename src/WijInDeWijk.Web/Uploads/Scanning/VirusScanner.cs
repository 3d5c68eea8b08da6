using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Options;

namespace WijInDeWijk.Web.Uploads.Scanning;

/// <summary>
/// Asks a virus scanner about files, by the protocol of clamd (its <c>INSTREAM</c> and <c>PING</c>). Whatever goes wrong is no verdict, and no
/// exception: the file is asked about again later.
/// </summary>
public sealed partial class VirusScanner(IOptions<ScannerOptions> options, TimeProvider clock, ILogger<VirusScanner> logger) : IDisposable
{
    private const int ChunkBytes = 32_768;
    private const int MaxReply = 4_096;
    private const int FindingLength = 200;
    private const string Found = " FOUND";

    /// <summary>A scanner has as many hands as its settings say; two at a time leave some for others.</summary>
    private readonly SemaphoreSlim _atOnce = new(2, 2);

    public bool IsOn => options.Value.IsOn;

    public async Task<bool> PingAsync(CancellationToken cancellationToken) =>
        await AskAsync("zPING\0", content: null, cancellationToken) is "PONG";

    /// <param name="content">Read from its beginning to its end.</param>
    /// <param name="cancellationToken">Of whoever waits for it.</param>
    public async Task<ScanResult> ScanAsync(Stream content, CancellationToken cancellationToken)
    {
        content.Position = 0;
        var reply = await AskAsync("zINSTREAM\0", content, cancellationToken);
        if (reply is null)
        {
            return ScanResult.NotReached;
        }

        if (reply.EndsWith(Found, StringComparison.Ordinal))
        {
            var name = reply[(reply.IndexOf(':', StringComparison.Ordinal) + 1)..^Found.Length].Trim();
            LogFound(name);
            return ScanResult.Infected(name.Length > FindingLength ? name[..FindingLength] : name);
        }

        if (reply.EndsWith(": OK", StringComparison.Ordinal))
        {
            return ScanResult.Clean;
        }

        LogNoVerdict(reply);
        return ScanResult.NoVerdict;
    }

    public void Dispose() => _atOnce.Dispose();

    /// <returns>Null where no scanner answered in time.</returns>
    private async Task<string?> AskAsync(string command, Stream? content, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(options.Value.TimeoutSeconds), clock);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        try
        {
            await _atOnce.WaitAsync(stop.Token);
            try
            {
                return await TalkAsync(command, content, stop.Token);
            }
            finally
            {
                _atOnce.Release();
            }
        }
        catch (Exception exception) when (exception is SocketException or IOException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            LogNotReached(exception.Message);
            return null;
        }
    }

    private async Task<string?> TalkAsync(string command, Stream? content, CancellationToken cancellationToken)
    {
        var address = options.Value.ToEndPoint();
        using var socket = address is UnixDomainSocketEndPoint ? new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified) : new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(address, cancellationToken);
        await using var connection = new NetworkStream(socket);
        try
        {
            await connection.WriteAsync(Encoding.ASCII.GetBytes(command), cancellationToken);
            if (content is not null)
            {
                await SendAsync(content, connection, cancellationToken);
            }
        }
        catch (IOException)
        {
            // A scanner that has enough of it says why, and closes.
        }

        return await ReplyAsync(connection, cancellationToken);
    }

    /// <summary>Pieces with their length before them; one of no length ends it.</summary>
    private static async Task SendAsync(Stream content, NetworkStream connection, CancellationToken cancellationToken)
    {
        var chunk = new byte[sizeof(int) + ChunkBytes];
        int read;
        do
        {
            read = await content.ReadAsync(chunk.AsMemory(sizeof(int)), cancellationToken);
            BinaryPrimitives.WriteInt32BigEndian(chunk, read);
            await connection.WriteAsync(chunk.AsMemory(0, sizeof(int) + read), cancellationToken);
        }
        while (read > 0);
    }

    private static async Task<string?> ReplyAsync(NetworkStream connection, CancellationToken cancellationToken)
    {
        var reply = new byte[MaxReply];
        var length = 0;
        while (length < MaxReply && !reply.AsSpan(0, length).Contains((byte)0) && await connection.ReadAsync(reply.AsMemory(length), cancellationToken) is > 0 and var read)
        {
            length += read;
        }

        return length == 0 ? null : Encoding.UTF8.GetString(reply, 0, length).TrimEnd('\0', '\n', '\r', ' ');
    }

    [LoggerMessage(EventId = 4010, Level = LogLevel.Warning, Message = "The virus scanner can't be reached: {Reason}")]
    private partial void LogNotReached(string reason);

    [LoggerMessage(EventId = 4011, Level = LogLevel.Warning, Message = "The virus scanner gave no verdict: {Reply}")]
    private partial void LogNoVerdict(string reply);

    [LoggerMessage(EventId = 4012, Level = LogLevel.Warning, Message = "The virus scanner found {Name}")]
    private partial void LogFound(string name);
}
