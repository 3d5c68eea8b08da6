using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Data.Submissions;
using WijInDeWijk.Web.Documents;
using WijInDeWijk.Web.Features.Submissions.Access;
using WijInDeWijk.Web.Features.Submissions.Steps;
using WijInDeWijk.Web.Infrastructure.Routing;

namespace WijInDeWijk.Web.Features.Reactions;

/// <summary>'Dit herkennen wij' or 'bij ons liep het anders', about a lesson or a case.</summary>
public sealed class ReactionsController(ReactionTargets targets, ReactionSubmitService sending) : ContributorController
{
    private const string OnLesson = "/lessen/{address}/reageren";
    private const string OnCase = "/casussen/{slug}/reageren";
    private const string Received = "/ontvangen";

    [HttpGet(OnLesson, Name = SubmissionRoutes.LessonReaction)]
    [LessonAddress]
    [PublishedDocument(DocumentKind.Lesson, "{number}")]
    public async Task<IActionResult> Lesson([BindNever] int documentId, CancellationToken cancellationToken) => await OpenAsync(documentId, cancellationToken);

    [HttpGet(OnCase, Name = SubmissionRoutes.CaseReaction)]
    [PublishedDocument(DocumentKind.Case)]
    public async Task<IActionResult> Case([BindNever] int documentId, CancellationToken cancellationToken) => await OpenAsync(documentId, cancellationToken);

    [HttpPost(OnLesson)]
    [LessonAddress]
    [PublishedDocument(DocumentKind.Lesson, "{number}")]
    [RequestSizeLimit(StepsController.LargestStep)]
    public async Task<IActionResult> SendToLesson(string address, [BindNever] int documentId, CancellationToken cancellationToken) =>
        await SendAsync(documentId, SubmissionRoutes.LessonReactionReceived, new { address }, cancellationToken);

    [HttpPost(OnCase)]
    [PublishedDocument(DocumentKind.Case)]
    [RequestSizeLimit(StepsController.LargestStep)]
    public async Task<IActionResult> SendToCase(string slug, [BindNever] int documentId, CancellationToken cancellationToken) =>
        await SendAsync(documentId, SubmissionRoutes.CaseReactionReceived, new { slug }, cancellationToken);

    [HttpGet(OnLesson + Received, Name = SubmissionRoutes.LessonReactionReceived)]
    [LessonAddress]
    [PublishedDocument(DocumentKind.Lesson, "{number}")]
    public async Task<IActionResult> LessonReceived([BindNever] int documentId, [FromQuery(Name = ReactionWithdrawalController.CodeField)] string? code, CancellationToken cancellationToken) =>
        await ThankAsync(documentId, code, cancellationToken);

    [HttpGet(OnCase + Received, Name = SubmissionRoutes.CaseReactionReceived)]
    [PublishedDocument(DocumentKind.Case)]
    public async Task<IActionResult> CaseReceived([BindNever] int documentId, [FromQuery(Name = ReactionWithdrawalController.CodeField)] string? code, CancellationToken cancellationToken) =>
        await ThankAsync(documentId, code, cancellationToken);

    private async Task<ViewResult> OpenAsync(int documentId, CancellationToken cancellationToken) =>
        View("React", new ReactionFormView(await targets.ReadAsync(documentId, cancellationToken), sending.Open()));

    private async Task<ViewResult> ThankAsync(int documentId, string? code, CancellationToken cancellationToken) =>
        View("Received", new ReactionReceivedView(await targets.ReadAsync(documentId, cancellationToken), AccessCode.Read(code) is { } known ? AccessCode.Show(known) : null));

    private async Task<IActionResult> SendAsync(int documentId, string received, object values, CancellationToken cancellationToken)
    {
        var form = await sending.SendAsync(HttpContext, documentId, cancellationToken);
        if (!form.HasProblem)
        {
            return RedirectToRoute(received, new RouteValueDictionary(values) { [ReactionWithdrawalController.CodeField] = sending.CodeOf(form) });
        }

        Response.StatusCode = form.StatusCode;
        return View("React", new ReactionFormView(await targets.ReadAsync(documentId, cancellationToken), form));
    }
}
