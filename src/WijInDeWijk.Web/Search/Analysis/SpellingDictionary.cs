using System.IO.Compression;
using System.Text;

namespace WijInDeWijk.Web.Search.Analysis;

/// <summary>
/// Every form of every word of the spelling dictionary, conjugated and declined: what stands in it is no typing error. Some 280,000 words, in
/// order, a line each; kept as bytes, for as strings they would take ten times the memory. Read at the first question.
/// </summary>
internal static class SpellingDictionary
{
    private const byte LineEnd = (byte)'\n';

    private static readonly Lazy<byte[]> Words = new(Read);

    /// <param name="word">In lower case, without diacritics.</param>
    public static bool Contains(string word)
    {
        ReadOnlySpan<byte> wanted = Encoding.UTF8.GetBytes(word);
        ReadOnlySpan<byte> words = Words.Value;
        while (!words.IsEmpty)
        {
            var middle = words.Length / 2;
            var start = words[..middle].LastIndexOf(LineEnd) + 1;
            var length = words[start..].IndexOf(LineEnd);
            var order = wanted.SequenceCompareTo(words.Slice(start, length));
            if (order == 0)
            {
                return true;
            }

            words = order < 0 ? words[..start] : words[(start + length + 1)..];
        }

        return false;
    }

    private static byte[] Read()
    {
        const string Name = "word-forms.br";
        using var stream = typeof(SpellingDictionary).Assembly.GetManifestResourceStream(Name)
            ?? throw new InvalidOperationException($"The word list {Name} is not in the assembly.");
        using var unpacked = new BrotliStream(stream, CompressionMode.Decompress);
        using var words = new MemoryStream();
        unpacked.CopyTo(words);
        return words.ToArray();
    }
}
