using Microsoft.Extensions.Options;
using WijInDeWijk.SourceDocuments;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Places;

/// <summary>
/// The municipalities of the seeds folder, to suggest and to recognise. Capitals, accents, hyphens and apostrophes make
/// no difference. They are read at the first question, for most visitors never ask one; an absent or broken file
/// leaves the list empty, and a form takes any name.
/// </summary>
public sealed class Municipalities(IOptions<SeedsOptions> seeds, IWebHostEnvironment environment)
{
    private readonly Lazy<MunicipalityIndex> _index = new(() => Load(seeds.Value.Resolve(environment.ContentRootPath)));

    /// <summary>All of them, in alphabetical order.</summary>
    public IReadOnlyList<Municipality> All => _index.Value.All;

    /// <summary>The date the list holds for, as <c>yyyy-MM-dd</c>; empty without a list.</summary>
    public string ReferenceDate => _index.Value.ReferenceDate;

    /// <summary>The one with this name, another name for it, or the name of one that went up in it; null for a name that is unknown or no name.</summary>
    public Municipality? Find(string? name) => _index.Value.Find(Slug.From(name ?? string.Empty));

    /// <summary>Those whose name begins with the text, then those with a word that does, then those that hold it elsewhere.</summary>
    public IReadOnlyList<Municipality> Suggest(string? text, int most = 8) => _index.Value.Suggest(Slug.From(text ?? string.Empty), most);

    private static MunicipalityIndex Load(string folder)
    {
        var list = SourceFolder.ReadMunicipalities(folder);
        return new MunicipalityIndex(list.ReferenceDate,
        [
            .. list.Municipalities
                .Select(entry => new Municipality(entry.Name, entry.Province.Label(), entry.AlsoCalled, entry.Formerly))
                .OrderBy(municipality => municipality.Name, DutchFormat.Alphabet),
        ]);
    }
}
