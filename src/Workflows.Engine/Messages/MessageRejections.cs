using Workflows.Engine.Commands.Messages;

namespace Workflows.Engine.Messages;

internal static class MessageRejections
{
    public static Decision AlreadyPublished(PublishMessage publish) =>
        new Decision.Rejected(
            new Rejection(
                RejectionKind.Conflict,
                "MESSAGE_ALREADY_PUBLISHED",
                new LocalizedText(
                    $"消息“{publish.Name}”（messageId {publish.MessageId}）已发布过，尚在有效期内；同一消息无需重复发布。",
                    $"Message '{publish.Name}' with messageId '{publish.MessageId}' was already published and is still buffered; it need not be published again."
                )
            )
        );
}
