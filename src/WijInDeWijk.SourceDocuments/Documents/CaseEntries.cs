using WijInDeWijk.SourceDocuments.Vocabulary;

namespace WijInDeWijk.SourceDocuments.Documents;

/// <summary>Where a case plays; latitude and longitude in degrees, WGS 84.</summary>
public sealed record Place(string Neighbourhood, string Municipality, string Province, double Latitude, double Longitude);

/// <summary>When an initiative ran; begin and end as <c>2019</c> or <c>2019-04</c>; begin null where unknown, end null while it runs or where unknown.</summary>
public sealed record Period(string? Begin, string? End, string? Remark);

public sealed record PagedText(string Text, Provenance Provenance);

public sealed record PartyEntry(string Name, PartyKind Kind, string? Part, Provenance Provenance);

/// <param name="Name">As published.</param>
/// <param name="Role">The public role.</param>
/// <param name="Provenance">Where the person is named.</param>
/// <param name="IsPseudonym">The publication itself says that it changed the name.</param>
public sealed record PersonEntry(string Name, string Role, Provenance Provenance, bool IsPseudonym);

public sealed record SocialCapitalEntry(CapitalKind Kind, Judgement Judgement, string Reason, Provenance Provenance);

public sealed record FindingEntry(FindingKind Kind, string Text, Provenance Provenance);
