using Microsoft.Extensions.Caching.Memory;
using WijInDeWijk.Web.Data;

namespace WijInDeWijk.Web.Features.Submissions.Access;

/// <summary>Remembers for a few minutes which codes went with their data, so that a second click on 'verwijderen' hears that it is done.</summary>
public sealed class DeletedSubmissions(IMemoryCache memory)
{
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(10);

    public void Add(string code) => memory.Set(KeyOf(code), value: true, Remembered);

    public bool HasAny(IEnumerable<string> codes) => codes.Any(code => memory.TryGetValue(KeyOf(code), out _));

    private static (Type Owner, string Hash) KeyOf(string code) => (typeof(DeletedSubmissions), SecretToken.Hash(code));
}
