using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace WijInDeWijk.Tests.Support;

/// <summary>A virus scanner on this machine that speaks as clamd does: it finds a virus where it reads the word, and can be away or silent.</summary>
internal sealed class ClamdStub : IAsyncDisposable
{
    public const string Virus = "DIT-IS-EEN-VIRUS";
    public const string Name = "Win.Test.Nep-1";

    private readonly CancellationTokenSource _stop = new();
    private Socket _listener = Listen(0);
    private Task _serving = Task.CompletedTask;

    public ClamdStub()
    {
        Port = ((IPEndPoint)_listener.LocalEndPoint!).Port;
        _serving = ServeAsync(_listener);
    }

    public int Port { get; }

    public string Address => $"tcp://127.0.0.1:{Port}";

    /// <summary>It takes all, and says nothing.</summary>
    public bool IsSilent { get; set; }

    /// <summary>What it answers in place of a verdict.</summary>
    public string? Reply { get; set; }

    public int Scanned { get; private set; }

    public async Task StopAsync()
    {
        _listener.Dispose();
        await _serving;
    }

    public void StartAgain()
    {
        _listener = Listen(Port);
        _serving = ServeAsync(_listener);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await StopAsync();
        _stop.Dispose();
    }

    private static Socket Listen(int port)
    {
        var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        listener.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
        listener.Bind(new IPEndPoint(IPAddress.Loopback, port));
        listener.Listen();
        return listener;
    }

    private async Task ServeAsync(Socket listener)
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptAsync(_stop.Token);
                await using var stream = new NetworkStream(client);
                await TalkAsync(stream);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException or IOException)
        {
            // The test is over, or the scanner was stopped.
        }
    }

    private async Task TalkAsync(NetworkStream stream)
    {
        var command = await ReadCommandAsync(stream);
        var verdict = command == "zPING" ? "PONG" : $"stream: {(await ReadContentAsync(stream)).Contains(Virus, StringComparison.Ordinal) switch { true => $"{Name} FOUND", _ => "OK" }}";
        Scanned += command == "zPING" ? 0 : 1;
        if (IsSilent)
        {
            await Task.Delay(Timeout.Infinite, _stop.Token);
        }

        await stream.WriteAsync(Encoding.ASCII.GetBytes($"{Reply ?? verdict}\0"), _stop.Token);
    }

    private async Task<string> ReadCommandAsync(NetworkStream stream)
    {
        var command = new StringBuilder();
        var letter = new byte[1];
        while (await stream.ReadAsync(letter, _stop.Token) > 0 && letter[0] != 0)
        {
            command.Append((char)letter[0]);
        }

        return command.ToString();
    }

    private async Task<string> ReadContentAsync(NetworkStream stream)
    {
        using var content = new MemoryStream();
        var length = new byte[4];
        while (true)
        {
            await stream.ReadExactlyAsync(length, _stop.Token);
            var chunk = new byte[BinaryPrimitives.ReadInt32BigEndian(length)];
            if (chunk.Length == 0)
            {
                return Encoding.Latin1.GetString(content.ToArray());
            }

            await stream.ReadExactlyAsync(chunk, _stop.Token);
            content.Write(chunk);
        }
    }
}
