namespace WijInDeWijk.Web.Search;

/// <summary>What search does with a word besides looking for it as it stands. All of it, except in a benchmark that measures what each step brings.</summary>
[Flags]
public enum SearchSteps
{
    None = 0,
    Stemming = 1,
    Compounds = 2,
    Thesaurus = 4,
    Corrections = 8,
    All = Stemming | Compounds | Thesaurus | Corrections,
}
