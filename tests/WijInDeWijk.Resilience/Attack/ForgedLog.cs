using System.Net.Sockets;
using System.Text;

namespace WijInDeWijk.Resilience.Attack;

/// <summary>Line ends and escape characters in a path, a query, a header, a form: none makes a line of the log, or colours one.</summary>
internal static class ForgedLog
{
    private const string Mark = "GESMEED";
    private const char Escape = '\u001b';

    private static readonly string[] Paths =
    [
        $"/casussen/%0d%0a{Mark}", $"/casussen/x%0a{Mark}%1b%5b31m", $"/zoeken?q=%0a{Mark}", $"/%c2%85{Mark}", $"/%e2%80%a8{Mark}", $"/%00%0b%0c{Mark}", $"/redactie/aanmelden?terug=%0a{Mark}",
    ];

    public static async Task<IReadOnlyList<Finding>> RunAsync(TestBed bed)
    {
        var folder = bed.NewSite();
        var site = await bed.StartAsync(folder);
        using var visitor = bed.NewVisitor(folder);
        foreach (var path in Paths)
        {
            using var response = await visitor.Client.GetAsync(path);
        }

        using var signIn = await visitor.PostAsync(await visitor.OpenAsync("/redactie/aanmelden"), ("e-mail", $"x\r\n{Mark}@voorbeeld.nl"), ("wachtwoord", $"{Escape}[31m\n{Mark}"));
        await SendRawAsync(folder.Address, $"GET /casussen HTTP/1.1\r\nHost: 127.0.0.1\r\nUser-Agent: x{Escape}[31m\v{Mark}\r\nConnection: close\r\n\r\n");
        await SendRawAsync(folder.Address, $"G{Escape}T /\u0085{Mark} HTTP/1.1\r\n\r\n");
        await site.KillAsync(); // all that it said has come
        var lines = site.Output.Concat(site.Errors).ToList();
        return
        [
            Finding.Told("lines in the log", lines.Count, "lines"),
            Finding.None("lines that a visitor wrote", lines.Count(line => line.AsSpan().TrimStart().StartsWith(Mark, StringComparison.Ordinal)), lines.Count),
            Finding.None("lines with a control character", lines.Count(line => line.Any(sign => char.IsControl(sign) || sign is '\u2028' or '\u2029')), lines.Count),
        ];
    }

    private static async Task SendRawAsync(Uri site, string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(site.Host, site.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request));
        await stream.CopyToAsync(Stream.Null);
    }
}
