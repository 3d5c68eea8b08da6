using System.Reflection;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Data.Submissions;
using WijInDeWijk.Web.Features.Editorial.Submissions;
using WijInDeWijk.Web.Features.Submissions.Status;

namespace WijInDeWijk.Tests.Features.Editorial;

/// <summary>What is shown of a state, a kind or an action is Dutch, of each of them: never the name that it has in the code.</summary>
public sealed class DutchWordsTests
{
    /// <summary>Enums that call themselves a word list by giving a term to one of their members.</summary>
    public static TheoryData<Type> WordLists => [.. new[] { typeof(AuditAction).Assembly, typeof(Terms).Assembly }
        .SelectMany(assembly => assembly.GetTypes())
        .Where(type => type.IsEnum && MembersOf(type).Any(member => member.IsDefined(typeof(TermAttribute))))];

    [Theory]
    [MemberData(nameof(WordLists))]
    public void Every_member_of_a_word_list_has_a_code_and_a_label(Type list)
    {
        var terms = MembersOf(list).Select(member => (member.Name, Term: member.GetCustomAttribute<TermAttribute>())).ToList();
        Assert.All(terms, member => Assert.False(string.IsNullOrWhiteSpace(member.Term?.Label), $"{list.Name}.{member.Name}"));
        Assert.Equal(terms.Count, terms.Select(member => member.Term!.Code).Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData(typeof(AuditAction))]
    [InlineData(typeof(AuditSubjectKind))]
    [InlineData(typeof(EditorRole))]
    [InlineData(typeof(SubmissionStatus))]
    [InlineData(typeof(SubmissionStage))]
    [InlineData(typeof(SubmissionForm))]
    [InlineData(typeof(QueueGroup))]
    public void What_editors_see_of_submissions_and_colleagues_is_a_word_list(Type list) => Assert.Contains(list, WordLists.Select(row => row.Data));

    [Fact]
    public void Every_event_of_a_submission_has_words_for_editors()
    {
        var words = Enum.GetValues<SubmissionEventKind>().Select(kind => (Kind: kind, Words: SubmissionEventWords.Of(kind, "verdacht"))).ToList();
        Assert.All(words, line => Assert.False(line.Words.Contains(line.Kind.ToString(), StringComparison.OrdinalIgnoreCase), line.Words));
        Assert.Equal(words.Count, words.Select(line => line.Words).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Every_stage_has_words_for_a_contributor() =>
        Assert.All(Enum.GetValues<SubmissionStage>(), stage => Assert.NotEmpty(new SubmissionState(stage, null) { PlannedFor = DateTimeOffset.UnixEpoch }.Words));

    private static FieldInfo[] MembersOf(Type list) => list.GetFields(BindingFlags.Public | BindingFlags.Static);
}
