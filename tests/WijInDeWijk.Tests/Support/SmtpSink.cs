using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace WijInDeWijk.Tests.Support;

/// <summary>A mail server on this machine that keeps what it is given, and can be in a bad mood.</summary>
internal sealed class SmtpSink : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _serving;

    public SmtpSink()
    {
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _serving = ServeAsync();
    }

    public int Port { get; }

    public ConcurrentQueue<string> Received { get; } = new();

    /// <summary>Answers to a recipient, by default that it is welcome.</summary>
    public Func<string, string> OnRecipient { get; set; } = _ => "250 ok";

    /// <summary>The server goes down: from now on a connection is refused.</summary>
    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _serving;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _stop.Dispose();
        _listener.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                await TalkAsync(client);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or IOException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.Latin1);
        await using var writer = new StreamWriter(stream, Encoding.Latin1) { AutoFlush = true, NewLine = "\r\n" };
        await writer.WriteLineAsync("220 sink");
        while (await reader.ReadLineAsync(_stop.Token) is { } line)
        {
            if (line == "DATA")
            {
                await writer.WriteLineAsync("354 go on");
                Received.Enqueue(await ReadMessageAsync(reader));
            }

            await writer.WriteLineAsync(line.StartsWith("RCPT", StringComparison.Ordinal) ? OnRecipient(line) : line == "QUIT" ? "221 bye" : "250 ok");
        }
    }

    private async Task<string> ReadMessageAsync(StreamReader reader)
    {
        var message = new StringBuilder();
        while (await reader.ReadLineAsync(_stop.Token) is { } line && line != ".")
        {
            message.Append(line).Append('\n');
        }

        return message.ToString();
    }
}
