using System.Globalization;
using System.Text;
using QRCoder;

namespace WijInDeWijk.Web.Features.Editorial.Account;

/// <summary>The key of an authenticator app, in three ways. The picture is drawn as a path, for the policy allows no inline style.</summary>
internal static class AuthenticatorPicture
{
    private const string Issuer = "Wij in de wijk";
    private const int GroupLength = 4;

    public static AuthenticatorView PageOf(string key, string email, string? error)
    {
        var address = $"otpauth://totp/{Uri.EscapeDataString(Issuer)}:{Uri.EscapeDataString(email)}?secret={key}&issuer={Uri.EscapeDataString(Issuer)}&digits=6";
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(address, QRCodeGenerator.ECCLevel.M);
        var rows = code.ModuleMatrix;
        return new AuthenticatorView(
            string.Join(' ', key.ToLowerInvariant().Chunk(GroupLength).Select(group => new string(group))), address, Path(rows), rows.Count, error);
    }

    private static string Path(List<System.Collections.BitArray> rows)
    {
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows[y].Length; x++)
            {
                if (rows[y][x])
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
                }
            }
        }

        return path.ToString();
    }
}
