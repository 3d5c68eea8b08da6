using System.Globalization;
using System.Net;

namespace WijInDeWijk.Resilience.Attack;

/// <summary>Somebody guesses an editor's password from one address, then a crowd does from many; who has the right one comes in.</summary>
internal static class WrongPasswords
{
    private const int Guesses = 25;
    private const int Overall = 40;
    private const string Attacker = "198.51.100.7";

    public static async Task<IReadOnlyList<Finding>> RunAsync(TestBed bed)
    {
        var folder = bed.NewSite();
        await bed.StartAsync(folder, SiteFolder.BehindProxy, ("Editors__AttemptsOverall", $"{Overall}"));
        await Editor.ComeInAsync(bed, folder, "203.0.113.1");
        var guesses = await GuessAsync(bed, folder, _ => Attacker, Editor.Email, Guesses);
        var elsewhere = await SignIn.WithAsync(bed, folder, "203.0.113.5", Editor.Email, Editor.Password);
        var same = await SignIn.WithAsync(bed, folder, Attacker, Editor.Email, Editor.Password);
        await GuessAsync(bed, folder, number => $"192.0.2.{number}", "niemand@voorbeeld.nl", Overall);
        var afterCrowd = await SignIn.WithAsync(bed, folder, "203.0.113.9", Editor.Email, Editor.Password);
        return
        [
            Finding.AtMost($"guesses that were judged, of {Guesses}", guesses.Count(status => status == HttpStatusCode.BadRequest), 20, "guesses"),
            Finding.That("the right password from another address comes in", elsewhere == HttpStatusCode.Redirect, $"{(int)elsewhere}"),
            Finding.Told("the right password from the address of the guesses", (int)same, "(status)"),
            Finding.That($"the right password after {Overall} guesses from as many addresses (the limit of all together) comes in", afterCrowd == HttpStatusCode.Redirect, $"{(int)afterCrowd}"),
        ];
    }

    private static async Task<IReadOnlyList<HttpStatusCode>> GuessAsync(TestBed bed, SiteFolder folder, Func<int, string> from, string email, int times)
    {
        List<HttpStatusCode> answers = [];
        for (var number = 1; number <= times; number++)
        {
            answers.Add(await SignIn.WithAsync(bed, folder, from(number), email, string.Create(CultureInfo.InvariantCulture, $"zomaar een gok {number}")));
        }

        return answers;
    }
}
