using System.Globalization;
using System.Net;

namespace WijInDeWijk.Resilience.Attack;

/// <summary>Somebody with a /64 of IPv6 guesses at one account, from another address of it each time.</summary>
internal static class OneNetwork
{
    private const int Guesses = 40;

    public static async Task<IReadOnlyList<Finding>> RunAsync(TestBed bed)
    {
        var folder = bed.NewSite();
        await bed.StartAsync(folder, SiteFolder.BehindProxy);
        await Editor.ComeInAsync(bed, folder, "2001:db8:ffff::1");
        var judged = 0;
        for (var number = 1; number <= Guesses; number++)
        {
            var from = string.Create(CultureInfo.InvariantCulture, $"2001:db8:1:1:{number:x}::{number:x}");
            judged += await SignIn.WithAsync(bed, folder, from, Editor.Email, "zomaar een gok") == HttpStatusCode.BadRequest ? 1 : 0;
        }

        var elsewhere = await SignIn.WithAsync(bed, folder, "2001:db8:ffff::5", Editor.Email, Editor.Password);
        return
        [
            Finding.AtMost($"guesses that were judged, of {Guesses}", judged, 20, "guesses"),
            Finding.That("the right password from another network comes in", elsewhere == HttpStatusCode.Redirect, $"{(int)elsewhere}"),
        ];
    }
}
