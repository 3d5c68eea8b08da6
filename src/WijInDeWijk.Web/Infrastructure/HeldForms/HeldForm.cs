namespace WijInDeWijk.Web.Infrastructure.HeldForms;

/// <summary>What somebody sent when it was refused, so that the page that comes back holds it all and sends it to the same address.</summary>
/// <param name="Address">Where it was sent.</param>
/// <param name="Page">The page that the form stood on; null where the browser did not tell.</param>
/// <param name="HadFiles">Files can't be held: a page has no way to give them back.</param>
public sealed record HeldForm(string Address, string? Page, IReadOnlyList<HeldField> Fields, bool HadFiles)
{
    /// <summary>The field in which a page carries a held form on while somebody signs in or gives a code.</summary>
    public const string FieldName = "vastgehouden";

    /// <summary>In bytes. Above it, what was typed is not read at all.</summary>
    public const int Largest = 4_000_000;

    public IEnumerable<HeldField> Typed => Fields.Where(item => !item.IsUnseen);

    public IEnumerable<HeldField> Carried => Fields.Where(item => item.IsUnseen);

    /// <summary>Else there is nothing to lose: a button was pressed, or a file chosen.</summary>
    public bool HasWords => Typed.Any();
}
