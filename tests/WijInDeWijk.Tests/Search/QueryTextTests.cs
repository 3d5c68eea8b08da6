using WijInDeWijk.Web.Search.Querying;

namespace WijInDeWijk.Tests.Search;

/// <summary>What somebody typed, taken apart.</summary>
public sealed class QueryTextTests
{
    [Fact]
    public void Words_between_quotation_marks_are_a_phrase()
    {
        var query = QueryText.Parse("een \"Sociale Basis\" bouwen");

        Assert.Equal(["een", "sociale", "basis", "bouwen"], query.Words.Select(word => word.Folded));
        Assert.Equal(["sociale", "basis"], Assert.Single(query.Phrases));
    }

    [Theory]
    [InlineData("“sociale basis”")]
    [InlineData("„sociale basis”")]
    [InlineData("«sociale basis»")]
    public void Quotation_marks_of_any_kind_will_do(string typed) => Assert.Single(QueryText.Parse(typed).Phrases);

    [Fact]
    public void A_quotation_mark_without_its_other_half_is_no_phrase()
    {
        var query = QueryText.Parse("\"sociale basis");

        Assert.Empty(query.Phrases);
        Assert.Equal(["sociale", "basis"], query.Words.Select(word => word.Folded));
    }

    [Fact]
    public void A_word_or_phrase_behind_a_minus_sign_is_excluded()
    {
        var query = QueryText.Parse("ontmoeting -school -\"brede school\"");

        Assert.Equal(["ontmoeting"], query.Words.Select(word => word.Folded));
        Assert.Equal([["school"], ["brede", "school"]], query.Excluded);
    }

    [Theory]
    [InlineData("wijk-agent")]
    [InlineData("wijk - agent")]
    [InlineData("-")]
    [InlineData("wijk -")]
    public void A_dash_within_or_between_words_excludes_nothing(string typed) => Assert.Empty(QueryText.Parse(typed).Excluded);

    [Theory]
    [InlineData("a\u0000 b\tc\r\nd", "a b c d")]
    [InlineData("  veel   ruimte  ", "veel ruimte")]
    [InlineData("hallo 👋🏽 buur", "hallo buur")]
    [InlineData("soep\u00ADbus\u200B\uFFFE", "soepbus")]
    [InlineData("op\vstraat Cafe\u0301", "op straat Caf\u00E9")]
    [InlineData(null, "")]
    public void A_query_is_one_line_with_single_spaces(string? typed, string read) => Assert.Equal(read, QueryText.Parse(typed).Text);

    [Fact]
    public void A_query_that_is_longer_than_anybody_asks_is_cut() =>
        Assert.Equal(QueryText.MaxLength, QueryText.Parse(new string('a', 2_000)).Text.Length);
}
