using Microsoft.AspNetCore.Html;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Features.Submissions.Questions;

/// <summary>An answer as people read it.</summary>
public static class AnswerWords
{
    public static string Of(Question question, string answer) => question.Kind switch
    {
        QuestionKind.Choice or QuestionKind.OneOf => question.Choices.FirstOrDefault(choice => choice.Value == answer)?.Label ?? answer,
        QuestionKind.Choices => DutchFormat.Enumerate([.. question.Choices.Where(choice => answer.Split(',').Contains(choice.Value, StringComparer.Ordinal)).Select(choice => choice.Label)]),
        QuestionKind.Point => "Punt gezet",
        QuestionKind.Consent => answer == AnswerReader.Yes ? "Ja" : "Nee",
        _ => answer,
    };

    /// <summary>For a page: running text with its markup, everything else as plain words.</summary>
    public static IHtmlContent Show(Question question, string answer) =>
        question.Kind == QuestionKind.Text ? ContributorText.Render(answer) : new HtmlContentBuilder().Append(Of(question, answer));
}
