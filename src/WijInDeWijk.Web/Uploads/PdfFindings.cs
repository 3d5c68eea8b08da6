using System.Text;

namespace WijInDeWijk.Web.Uploads;

/// <summary>What the objects of a PDF do and hold.</summary>
internal sealed class PdfFindings
{
    private const int MaxFound = 20_000;

    /// <summary>What reaches outside the document. It is fine behind a link, and not when it happens by itself.</summary>
    private static readonly string[] Outward = ["URI", "GoToR", "GoToE", "Thread"];

    private static readonly string[] Names = ["F", "UF", "DOS", "Mac", "Unix"];

    private readonly HashSet<int> _pages = [];
    private readonly Dictionary<int, bool> _outwardActions = [];
    private readonly List<int> _automatic = [];
    private readonly List<(int Number, byte[] Name, bool IsPacked)> _fileNames = [];
    private readonly HashSet<int> _attachedStreams = [];
    private UploadRefusal? _refusal;
    private int _links;
    private int _formFields;

    public IReadOnlyCollection<int> AttachedStreams => _attachedStreams;

    /// <summary>Some attachment is called as files of Office are, which are zip files too.</summary>
    public bool HasOfficeFile { get; private set; }

    public DocumentContents Contents => new(_pages.Count > 0 ? _pages.Count : null, _links, _formFields, _attachedStreams.Count);

    /// <param name="value">Of an object, or within one.</param>
    /// <param name="number">Of the object.</param>
    /// <param name="isPacked">It comes from a stream of objects, in which strings are not encrypted once more.</param>
    public void Look(object? value, int number, bool isPacked)
    {
        if (value is List<object?> list)
        {
            list.ForEach(item => Look(item, number, isPacked));
        }
        else if (value is Dictionary<string, object?> dictionary)
        {
            LookAt(dictionary, number, isPacked);
            foreach (var inner in dictionary.Values)
            {
                Look(inner, number, isPacked);
            }

            if (ActionOf(dictionary) is { } action && Outward.Contains(action, StringComparer.Ordinal))
            {
                _outwardActions[number] = true;
            }
        }
    }

    /// <summary>What can only be told when all has been seen.</summary>
    public UploadRefusal? Judge(PdfEncryption? encryption)
    {
        foreach (var (number, name, isPacked) in _fileNames)
        {
            var readable = TextOf(isPacked || encryption is null ? name : encryption.Decrypt(name, number, "StrF"));
            HasOfficeFile |= ProgramSignature.IsOfficeName(readable);
            if (ProgramSignature.IsProgramName(readable))
            {
                _refusal ??= UploadRefusal.HasProgram;
            }
        }

        return _refusal ?? (_automatic.Exists(_outwardActions.ContainsKey) ? UploadRefusal.ReachesOutside : null);
    }

    private void LookAt(Dictionary<string, object?> dictionary, int number, bool isPacked)
    {
        _refusal ??= RefusalOf(dictionary);
        LookForAutomatic(dictionary);
        if (dictionary.GetValueOrDefault("Type") is PdfName { Name: "Page" })
        {
            _pages.Add(number);
        }

        _links += ActionOf(dictionary) == "URI" ? 1 : 0;
        _formFields += dictionary.GetValueOrDefault("FT") is PdfName ? 1 : 0;
        if (dictionary.GetValueOrDefault("EF") is Dictionary<string, object?> files && _fileNames.Count < MaxFound)
        {
            _attachedStreams.UnionWith(files.Values.OfType<PdfReference>().Select(reference => reference.Number));
            _fileNames.AddRange(Names.Select(name => dictionary.GetValueOrDefault(name)).OfType<byte[]>().Select(name => (number, name, isPacked)));
        }
    }

    private static UploadRefusal? RefusalOf(Dictionary<string, object?> dictionary) => ActionOf(dictionary) switch
    {
        "JavaScript" => UploadRefusal.HasScript,
        "Rendition" when dictionary.ContainsKey("JS") => UploadRefusal.HasScript,
        "URI" when dictionary.GetValueOrDefault("URI") is byte[] address && Encoding.Latin1.GetString(address).TrimStart().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase) => UploadRefusal.HasScript,
        "Launch" => UploadRefusal.StartsProgram,
        "SubmitForm" or "ImportData" => UploadRefusal.SendsData,
        "RichMediaExecute" => UploadRefusal.HasMedia,
        _ when dictionary.GetValueOrDefault("JavaScript") is PdfReference or Dictionary<string, object?> => UploadRefusal.HasScript,
        _ when dictionary.GetValueOrDefault("XFA") is not null || dictionary.GetValueOrDefault("OnInstantiate") is not null => UploadRefusal.HasScript,
        _ when dictionary.GetValueOrDefault("Subtype") is PdfName { Name: "RichMedia" } || dictionary.GetValueOrDefault("RichMediaContent") is not null => UploadRefusal.HasMedia,
        _ => null,
    };

    /// <summary>What happens when the document or a page opens or closes, or when somebody only moves over it.</summary>
    private void LookForAutomatic(Dictionary<string, object?> dictionary)
    {
        NoteAutomatic(dictionary.GetValueOrDefault("OpenAction"));
        if (dictionary.GetValueOrDefault("AA") is Dictionary<string, object?> triggers)
        {
            foreach (var trigger in triggers.Values)
            {
                NoteAutomatic(trigger);
            }
        }
    }

    private void NoteAutomatic(object? action)
    {
        switch (action)
        {
            case PdfReference reference:
                _automatic.Add(reference.Number);
                break;
            case Dictionary<string, object?> dictionary when ActionOf(dictionary) is { } kind:
                _refusal ??= Outward.Contains(kind, StringComparer.Ordinal) ? UploadRefusal.ReachesOutside : null;
                NoteAutomatic(dictionary.GetValueOrDefault("Next"));
                break;
            case List<object?> list:
                list.OfType<Dictionary<string, object?>>().ToList().ForEach(NoteAutomatic);
                break;
        }
    }

    private static string? ActionOf(Dictionary<string, object?> dictionary) => (dictionary.GetValueOrDefault("S") as PdfName)?.Name;

    private static string TextOf(byte[] text) => text is [0xFE, 0xFF, ..] ? Encoding.BigEndianUnicode.GetString(text) : text is [0xEF, 0xBB, 0xBF, ..] ? Encoding.UTF8.GetString(text) : Encoding.Latin1.GetString(text);
}
