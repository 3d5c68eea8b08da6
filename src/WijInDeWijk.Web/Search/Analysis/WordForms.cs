namespace WijInDeWijk.Web.Search.Analysis;

/// <summary>What a word is known by in the index.</summary>
/// <param name="Word">In lower case, without diacritics; what a phrase in quotation marks is compared with.</param>
/// <param name="Stem">What its forms share.</param>
/// <param name="Parts">Stems of the parts of a compound, from left to right; empty for other words.</param>
/// <param name="IsStopWord">Says nothing about what somebody looks for.</param>
public sealed record WordForms(string Word, string Stem, IReadOnlyList<string> Parts, bool IsStopWord);
