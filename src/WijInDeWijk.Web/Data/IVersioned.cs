namespace WijInDeWijk.Web.Data;

/// <summary>Counts its steps: a form says which version it started from, so that of two editors at once the later one is told.</summary>
public interface IVersioned
{
    int Version { get; }
}
