using Microsoft.Extensions.DependencyInjection;
using WijInDeWijk.Web.Seeding;

namespace WijInDeWijk.Tests.Support;

/// <summary>Changing texts as an editor does, without the pages that ask for it.</summary>
internal static class Texts
{
    public static async Task<ChangeOutcome> EditAsync(this Site site, string file, string from, string to)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<TextChange>().RunAsync(
            texts =>
            {
                var text = texts.Single(item => item.File == file);
                Assert.Contains(from, text.Text, StringComparison.Ordinal);
                text.Save(text.Text.Replace(from, to, StringComparison.Ordinal), site.Clock.GetUtcNow());
                return null;
            },
            TestContext.Current.CancellationToken);
    }
}
