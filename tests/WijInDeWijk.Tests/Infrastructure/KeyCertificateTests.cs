using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using WijInDeWijk.Tests.Given;
using WijInDeWijk.Tests.Support;

namespace WijInDeWijk.Tests.Infrastructure;

/// <summary>Keys of cookies, forms and apps that are encrypted with a certificate.</summary>
public sealed class KeyCertificateTests : IDisposable
{
    private const string Password = "een geheim van het certificaat";

    private readonly SeedFolder _seeds = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("certificaat-").FullName;

    private string StorePath => Path.Combine(_folder, "store.db");

    public void Dispose()
    {
        _seeds.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task With_a_certificate_no_key_lies_there_as_it_is_and_what_was_protected_before_is_still_read()
    {
        string secret;
        await using (var before = new ConfiguredSite { SeedsFolder = _seeds.Path, StorePath = StorePath })
        {
            secret = ProtectorOf(before).Protect("soep");
            Assert.Contains("<masterKey", KeysAsTheyLie(), StringComparison.Ordinal);
            before.LeaveStore();
        }

        await using (var site = new ConfiguredSite(("Keys:Certificate", NewCertificate("goed.pfx")), ("Keys:CertificatePassword", Password)) { SeedsFolder = _seeds.Path, StorePath = StorePath })
        {
            Assert.Equal("soep", ProtectorOf(site).Unprotect(secret));
            Assert.DoesNotContain("<masterKey", KeysAsTheyLie(), StringComparison.Ordinal);
            site.LeaveStore();
        }

        var (_, errors) = await RefusedAsync();
        Assert.Contains("Keys:Certificate", errors, StringComparison.Ordinal);
        (_, errors) = await RefusedAsync(("Keys__Certificate", NewCertificate("ander.pfx")), ("Keys__CertificatePassword", Password));
        Assert.Contains("een ander certificaat", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_certificate_that_does_not_open_refuses_the_start_and_its_password_is_told_to_nobody()
    {
        var (output, errors) = await RefusedAsync(("Keys__Certificate", NewCertificate("goed.pfx")), ("Keys__CertificatePassword", "heel iets anders"), ("Mail__Port", "0"));

        Assert.Contains("Keys:CertificatePassword klopt niet", errors, StringComparison.Ordinal);
        Assert.Contains("Port", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("heel iets anders", output + errors, StringComparison.Ordinal);
    }

    private static IDataProtector ProtectorOf(ConfiguredSite site) => site.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("proef");

    private string KeysAsTheyLie() => string.Concat(Directory.EnumerateFiles($"{StorePath}-sleutels", "*.xml").Select(File.ReadAllText));

    private string NewCertificate(string name)
    {
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=wijk", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddYears(10));
        var path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, certificate.ExportPkcs12(Pkcs12ExportPbeParameters.Default, Password));
        return path;
    }

    private async Task<(string Output, string Errors)> RefusedAsync(params (string Name, string Value)[] settings)
    {
        Dictionary<string, string> all = new(StringComparer.Ordinal)
        {
            ["Store__Path"] = StorePath,
            ["Seeds__Folder"] = _seeds.Path,
            ["Uploads__Folder"] = Path.Combine(_folder, "bestanden"),
            ["Mail__Folder"] = Path.Combine(_folder, "post"),
        };
        foreach (var (name, value) in settings)
        {
            all[name] = value;
        }

        var (exitCode, output, errors) = await RealProgram.RunAsync(all, _folder);
        Assert.Equal(1, exitCode);
        Assert.Single(errors.Trim().Split('\n'));
        return (output, errors);
    }
}
