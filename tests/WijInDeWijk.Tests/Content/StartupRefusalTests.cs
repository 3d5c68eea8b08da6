using WijInDeWijk.Tests.Given;
using WijInDeWijk.Tests.Support;

namespace WijInDeWijk.Tests.Content;

/// <summary>What the site can't do without is missed at the start, in one line, and not by a visitor.</summary>
public sealed class StartupRefusalTests : IDisposable
{
    private readonly SeedFolder _seeds = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("start-").FullName;

    [Theory]
    [InlineData("Mail__Port", "veel", "Mail:Port")]
    [InlineData("Editors__OpenIdConnect__SecondStepIsTheirs", "misschien", "SecondStepIsTheirs")]
    [InlineData("Serilog__MinimumLevel__Default", "Luid", "Luid")]
    [InlineData("ASPNETCORE_URLS", "ergens", "ergens")]
    public async Task A_setting_that_is_none_refuses_the_start(string name, string value, string named) => await ShouldRefuseAsync([named], (name, value));

    [Fact]
    public async Task All_settings_that_are_impossible_are_named_at_once() => await ShouldRefuseAsync(
        ["BusyTimeoutMilliseconds", "MaxWeighed", "Submissions:DraftNoticeDays", "Submissions:SiteAddress", "Proxy:Known"],
        ("Store__BusyTimeoutMilliseconds", "-1"), ("Search__MaxWeighed", "0"), ("Submissions__DraftDays", "30"), ("Submissions__DraftNoticeDays", "60"), ("Submissions__SiteAddress", "http://"), ("Proxy__Known__0", "de-balie"));

    [Fact]
    public async Task Settings_of_a_mail_server_that_do_not_fit_are_named_at_once()
    {
        await ShouldRefuseAsync(["Port", "EmptyAfterDays"], ("Mail__Port", "0"), ("Mail__EmptyAfterDays", "0"));
        await ShouldRefuseAsync(["vul dan ook Mail:From in", "horen bij elkaar"], ("Mail__Host", "127.0.0.1"), ("Mail__UserName", "wijk"));
    }

    [Fact]
    public async Task A_sender_that_is_no_address_refuses_the_start() => await ShouldRefuseAsync(["Mail:From is geen e-mailadres"], ("Mail__From", "geen adres"));

    [Fact]
    public async Task Half_of_what_signing_in_elsewhere_needs_refuses_the_start() => await ShouldRefuseAsync(
        ["needs Authority, ClientId and ClientSecret"],
        ("Editors__OpenIdConnect__Authority", "https://aanmelden.voorbeeld.nl"), ("Editors__OpenIdConnect__ClientId", "wijk"));

    [Theory]
    [InlineData("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "1", "ICU")]
    [InlineData("TZDIR", "/bestaat-niet", "Europe/Amsterdam")]
    public async Task Without_Dutch_or_the_time_of_the_Netherlands_nothing_starts(string name, string value, string named) => await ShouldRefuseAsync([named], (name, value));

    [Fact]
    public async Task Without_Dutch_nothing_starts_either_where_any_culture_is_made_up() =>
        await ShouldRefuseAsync(["ICU"], ("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "1"), ("DOTNET_SYSTEM_GLOBALIZATION_PREDEFINED_CULTURES_ONLY", "0"));

    [Fact]
    public async Task A_machine_without_ICU_gives_one_clear_line()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Elsewhere the system itself brings what is needed.");
        var libraries = Directory.CreateDirectory(Path.Combine(_folder, "bibliotheken")).FullName;
        foreach (var name in Enumerable.Range(50, 80).SelectMany(version => (string[])[$"{version}", .. Enumerable.Range(1, 5).Select(minor => $"{version}.{minor}")]))
        {
            // The loader finds these first, and can't read them.
            await File.WriteAllTextAsync(Path.Combine(libraries, $"libicuuc.so.{name}"), string.Empty, TestContext.Current.CancellationToken);
        }

        await ShouldRefuseAsync(["ICU"], ("LD_LIBRARY_PATH", libraries));
    }

    [Theory]
    [InlineData("store.db-sleutels", "sleutels")]
    [InlineData("bestanden", "Uploads:Folder")]
    [InlineData("post", "Mail:Folder")]
    public async Task A_folder_that_cannot_be_written_refuses_the_start(string name, string named)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, name), "Dit is geen map.", TestContext.Current.CancellationToken);

        await ShouldRefuseAsync([named]);
    }

    [Fact]
    public async Task A_key_that_cannot_be_read_refuses_the_start()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "store.db-sleutels"));
        await File.WriteAllTextAsync(Path.Combine(_folder, "store.db-sleutels", "key-half.xml"), "<key", TestContext.Current.CancellationToken);

        await ShouldRefuseAsync(["sleutels"]);
    }

    public void Dispose()
    {
        _seeds.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task ShouldRefuseAsync(string[] named, params (string Name, string Value)[] settings)
    {
        Dictionary<string, string> all = new(StringComparer.Ordinal)
        {
            ["Store__Path"] = Path.Combine(_folder, "store.db"),
            ["Seeds__Folder"] = _seeds.Path,
            ["Uploads__Folder"] = Path.Combine(_folder, "bestanden"),
            ["Mail__Folder"] = Path.Combine(_folder, "post"),
        };
        foreach (var (name, value) in settings)
        {
            all[name] = value;
        }

        var (exitCode, _, errors) = await RealProgram.RunAsync(all, _folder);

        Assert.Equal(1, exitCode);
        var line = Assert.Single(errors.Trim().Split('\n'));
        Assert.All(named, words => Assert.Contains(words, line, StringComparison.Ordinal));
    }
}
