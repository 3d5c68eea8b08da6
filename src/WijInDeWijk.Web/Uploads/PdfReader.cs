using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace WijInDeWijk.Web.Uploads;

internal sealed record PdfName(string Name);

internal sealed record PdfReference(int Number);

/// <summary>
/// Reads one value of a PDF: a dictionary, list, string (as bytes), <see cref="PdfName"/>, whole number (as <see langword="long"/>),
/// <see cref="PdfReference"/> or a bare word. What it does not understand is null.
/// </summary>
internal ref struct PdfReader(ReadOnlySpan<byte> content, int position)
{
    private const int MaxDepth = 32;

    public static readonly SearchValues<byte> WhiteSpace = SearchValues.Create(" \t\r\n\f\0"u8);

    private static readonly SearchValues<byte> Delimiters = SearchValues.Create(" \t\r\n\f\0()<>[]{}/%"u8);

    private readonly ReadOnlySpan<byte> _content = content;

    public int Position { get; private set; } = position;

    /// <summary>Something lay deeper than we look.</summary>
    public bool IsTooDeep { get; private set; }

    private readonly ReadOnlySpan<byte> Rest => _content[Math.Min(Position, _content.Length)..];

    /// <summary>Passes a word by, and the white space before it, if that is what comes.</summary>
    public bool Skip(ReadOnlySpan<byte> word)
    {
        SkipWhiteSpace();
        if (!Rest.StartsWith(word))
        {
            return false;
        }

        Position += word.Length;
        return true;
    }

    public object? Read(int depth = 0)
    {
        SkipWhiteSpace();
        if (depth > MaxDepth || Rest.IsEmpty)
        {
            IsTooDeep |= depth > MaxDepth;
            Position = _content.Length;
            return null;
        }

        return Rest switch
        {
            [(byte)'<', (byte)'<', ..] => ReadDictionary(depth),
            [(byte)'<', ..] => ReadHexadecimal(),
            [(byte)'(', ..] => ReadLiteral(),
            [(byte)'[', ..] => ReadList(depth),
            [(byte)'/', ..] => ReadName(),
            [>= (byte)'0' and <= (byte)'9' or (byte)'-' or (byte)'+', ..] => ReadNumber(),
            _ => ReadWord(),
        };
    }

    /// <summary>What is no name where one should be is passed over, as other readers do.</summary>
    private Dictionary<string, object?> ReadDictionary(int depth)
    {
        var dictionary = new Dictionary<string, object?>(StringComparer.Ordinal);
        Position += 2;
        while (!Skip(">>"u8) && !Rest.IsEmpty && !Rest.StartsWith("endobj"u8) && !Rest.StartsWith("endstream"u8))
        {
            if (Rest is not [(byte)'/', ..])
            {
                Read(depth + 1);
                continue;
            }

            var name = ReadName().Name;
            SkipWhiteSpace();
            dictionary[name] = Rest is [(byte)'>', (byte)'>', ..] ? null : Read(depth + 1);
        }

        return dictionary;
    }

    private List<object?> ReadList(int depth)
    {
        var list = new List<object?>();
        Position++;
        while (!Skip("]"u8) && !Rest.IsEmpty)
        {
            list.Add(Read(depth + 1));
        }

        return list;
    }

    /// <summary>A letter may be written as its number, as in <c>/J#61vaScript</c>.</summary>
    private PdfName ReadName()
    {
        Position++;
        if (Rest is [] || Delimiters.Contains(Rest[0]))
        {
            return new PdfName(string.Empty);
        }

        var word = ReadWord();
        return new PdfName(word.Contains('#', StringComparison.Ordinal) ? Unescape(word) : word);
    }

    private static string Unescape(string word)
    {
        var name = new StringBuilder(word.Length);
        for (var place = 0; place < word.Length; place++)
        {
            if (word[place] == '#' && place + 2 < word.Length && byte.TryParse(word.AsSpan(place + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var letter))
            {
                name.Append((char)letter);
                place += 2;
            }
            else
            {
                name.Append(word[place]);
            }
        }

        return name.ToString();
    }

    /// <summary>At least one byte, so that whoever goes on reading comes to an end.</summary>
    private string ReadWord()
    {
        var end = Rest.IndexOfAny(Delimiters);
        var word = end < 0 ? Rest : Rest[..end];
        Position += Math.Max(1, word.Length);
        return Encoding.Latin1.GetString(word);
    }

    private object? ReadNumber()
    {
        var word = ReadWord();
        var after = Position;
        if (int.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && ReadDigits() && Skip("R"u8))
        {
            return new PdfReference(number);
        }

        Position = after;
        return long.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    private bool ReadDigits()
    {
        SkipWhiteSpace();
        if (!Utf8Parser.TryParse(Rest, out uint _, out var length))
        {
            return false;
        }

        Position += length;
        return true;
    }

    private byte[] ReadHexadecimal()
    {
        Position++;
        var end = Rest.IndexOf((byte)'>');
        var digits = new string([.. Encoding.Latin1.GetString(end < 0 ? Rest : Rest[..end]).Where(char.IsAsciiHexDigit)]);
        Position += end < 0 ? Rest.Length : end + 1;
        return Convert.FromHexString(digits.Length % 2 == 0 ? digits : digits + "0");
    }

    private byte[] ReadLiteral()
    {
        var bytes = new List<byte>();
        var open = 1;
        for (Position++; Position < _content.Length; Position++)
        {
            var letter = _content[Position];
            open += letter switch { (byte)'(' => 1, (byte)')' => -1, _ => 0 };
            if (open == 0)
            {
                Position++;
                break;
            }

            if (letter == (byte)'\\')
            {
                ReadEscape(bytes);
            }
            else
            {
                bytes.Add(letter);
            }
        }

        return [.. bytes];
    }

    /// <summary>Ends on the last byte of what a backslash begins.</summary>
    private void ReadEscape(List<byte> bytes)
    {
        Position++;
        switch (Rest)
        {
            case [>= (byte)'0' and <= (byte)'7', ..]:
                var digits = 1;
                var value = _content[Position] - '0';
                for (; digits < 3 && Rest.Length > 1 && Rest[1] is >= (byte)'0' and <= (byte)'7'; digits++)
                {
                    value = (value * 8) + (_content[++Position] - '0');
                }

                bytes.Add((byte)value);
                break;
            case [(byte)'\r', (byte)'\n', ..]:
                Position++; // a line that goes on
                break;
            case [(byte)'\r' or (byte)'\n', ..] or []:
                break;
            case [var letter, ..]:
                bytes.Add(letter switch { (byte)'n' => (byte)'\n', (byte)'r' => (byte)'\r', (byte)'t' => (byte)'\t', (byte)'b' => (byte)'\b', (byte)'f' => (byte)'\f', _ => letter });
                break;
        }
    }

    private void SkipWhiteSpace()
    {
        while (true)
        {
            var next = Rest.IndexOfAnyExcept(WhiteSpace);
            Position += next < 0 ? Rest.Length : next;
            if (Rest is not [(byte)'%', ..])
            {
                return;
            }

            var line = Rest.IndexOfAny((byte)'\r', (byte)'\n');
            Position += line < 0 ? Rest.Length : line;
        }
    }
}
